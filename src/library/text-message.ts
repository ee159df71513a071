import { t } from '../strings/en.ts';

/** What one text message holds. */
export const lengthOfTextMessage = 160;

/** What a professional can send to a person by text: where to read, and whom to ask, as far as it fits one message. */
export function textMessage(
	address: string | undefined,
	service: { name: string; phone?: string | undefined } | undefined,
): string {
	const { name, phone } = service ?? {};
	const asks = [
		name && phone && t('text-message.service', { name, phone }),
		phone && t('text-message.phone', { phone }),
		t('text-message.gp'),
	].filter((ask) => ask !== undefined && ask !== '');
	const messages = asks.map((ask) =>
		[
			t('text-message.ipt'),
			address && t('text-message.read', { address }),
			ask,
			t('text-message.danger'),
		]
			.filter(Boolean)
			.join(' '),
	);
	return messages.find((message) => message.length <= lengthOfTextMessage) ?? messages.at(-1) ?? '';
}
