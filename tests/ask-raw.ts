import { connect } from 'node:net';

/** A request to this machine as its bytes go over the wire, however odd, and the answer as it comes. */
export function askRaw(
	port: number,
	path: string,
	headers: Record<string, string> = {},
	method = 'GET',
) {
	const lines = Object.entries({ Host: 'x', ...headers }).map(
		([name, value]) => `${name}: ${value}\r\n`,
	);
	return new Promise<{ status: number; head: string; body: string }>((resolve, reject) => {
		let answer = '';
		const socket = connect(port, 'localhost', () =>
			socket.write(`${method} ${path} HTTP/1.1\r\nConnection: close\r\n${lines.join('')}\r\n`),
		);
		socket.setEncoding('utf8');
		socket.on('data', (part: string) => (answer += part));
		socket.on('error', reject);
		socket.on('end', () => {
			const [head = '', ...body] = answer.split('\r\n\r\n');
			resolve({ status: Number(head.slice(9, 12)), head, body: body.join('\r\n\r\n') });
		});
	});
}
