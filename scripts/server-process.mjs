// A process that serves, as `next start` does: its connections come from the front (scripts/front-process.ts).
import { createServer } from "node:http";
import next from "next";

process.title = "next-server";
const [port, hostname] = process.argv.slice(2);
const app = next({ dev: false, port: Number(port), hostname });
await app.prepare();
const answer = app.getRequestHandler();

const server = createServer(async (request, response) => {
  try {
    await answer(request, response);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
});
// From here on Node cuts off who sends too slowly; it would never do so for a server that does not listen itself.
server.emit("listening");
process.on("message", (message, connection) => {
  if (message !== "connection") return;
  process.send("taken");
  // It may have gone meanwhile.
  if (!connection) return;
  server.emit("connection", connection);
  connection.resume();
});
process.once("SIGTERM", () => process.connected && process.send("leaving"));
process.send("ready");
