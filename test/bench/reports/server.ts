/** A process of its own, so that making and sending the pages costs neither reader anything. */
import { createServer } from 'node:http';
import { pages } from './activities.ts';

const bodies = pages().map((page) => Buffer.from(page));
const server = createServer((request, response) => {
  const token = new URL(request.url ?? '', 'http://localhost').searchParams.get('pageToken');
  const body = bodies[Number(token ?? 0)] ?? Buffer.alloc(0);
  response.writeHead(200, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': body.length,
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const bytes = bodies.reduce((sum, { length }) => sum + length, 0);
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined, bytes });
});
process.once('disconnect', () => process.exit(0));
