import { missing } from './missing.ts';
import { shelf } from './shelf.ts';

/**
 * Words with each {claim-id} replaced by what that claim says, so that a shared fact is worded once.
 * @throws when there is no such claim, naming the file that asked.
 */
export async function withClaims(text: string, askedIn: string): Promise<string> {
	const claims = await shelf('claims');
	return text.replace(/\{([a-z0-9-]+)\}/g, (_, id: string) => {
		const claim = claims.get(id) ?? missing('claim', id, claims.keys(), askedIn, 'content/claims/');
		return claim.data.says;
	});
}
