import { expect, test } from 'vitest';
import { lengthOfTextMessage, textMessage } from '../../../src/library/text-message.ts';

const address = 'www.midwessex.nhs.uk/ipt/what-is-ipt';

test.each([
	['nothing', undefined, undefined, /Ask your GP/],
	['an address', address, undefined, /Read about it: www\.midwessex\.nhs\.uk.*Ask your GP/],
	['a service', address, { name: 'Talk Wessex', phone: '01632 960004' }, /Ring Talk Wessex, 01632/],
	['a long name', address, { name: 'A'.repeat(60), phone: '01632 960004' }, /Ring 01632 960004/],
	['a service without a phone', address, { name: 'Wessex Talking' }, /Ask your GP/],
])(
	'with %s, the text message fits one, and says whom to ask and whom to call in danger',
	(_, at, service, says) => {
		const message = textMessage(at, service);
		expect(message.length).toBeLessThanOrEqual(lengthOfTextMessage);
		expect(message).toMatch(says);
		expect(message).toContain('999');
		if (at) expect(message).toContain(at);
	},
);
