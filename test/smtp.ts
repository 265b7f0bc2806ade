import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

export type Received = { to: string[]; data: string };

/** For tests: a mail server of a few lines: takes what it is sent, as late as the test says, and answers as it says. */
export function smtp(ready?: (mail: Received) => Promise<void> | undefined) {
  const received: Received[] = [];
  const refusals: Record<string, string[]> = {};
  const talk = async (socket: Socket) => {
    socket.on("error", () => {});
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 test ESMTP");
    let mail: Received = { to: [], data: "" };
    let inData = false;
    for await (const line of createInterface({ input: socket })) {
      if (inData && line !== ".") mail.data += `${line}\n`;
      else if (inData) {
        inData = false;
        await ready?.(mail);
        const refusal = refusals.END?.shift();
        if (!refusal) received.push(mail);
        say(refusal ?? "250 taken");
        mail = { to: [], data: "" };
      } else {
        const verb = line.slice(0, 4).toUpperCase();
        const refusal = refusals[verb]?.shift();
        if (refusal) say(refusal);
        else if (verb === "QUIT") socket.end("221 bye\r\n");
        else if (verb === "DATA") {
          inData = true;
          say("354 go on");
        } else {
          if (verb === "RCPT") mail.to.push(/<(.*)>/.exec(line)?.[1] ?? "");
          say(verb === "EHLO" ? "250 test" : "250 fine");
        }
      }
    }
  };
  const server = createServer((socket) => void talk(socket).catch(() => {}));
  return { received, refusals, server };
}
