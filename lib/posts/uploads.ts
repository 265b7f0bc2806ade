import type { ServerResponse } from "node:http";
import { onceClosed } from "@/lib/base/closed";

/** How many large bodies are taken in at the same time: each is copied several times before an action sees it. */
const AT_ONCE = 2;
/** After this long, in milliseconds, the next one begins as well: who sends slowly keeps nobody waiting for good. */
const PATIENCE = 10_000;

type Upload = { sender: string; begin: () => void };

const waiting: Upload[] = [];
const begun = new Set<Upload>();

/** Begins to answer a large body once its turn has come; nobody has two turns at a time. What is not read yet stays with its sender. */
export function inLine(sender: string, response: ServerResponse, begin: () => void): void {
  const upload = {
    sender,
    begin: () => {
      setTimeout(leave, PATIENCE).unref();
      begin();
    },
  };
  const leave = () => {
    const at = waiting.indexOf(upload);
    if (at >= 0) waiting.splice(at, 1);
    if (begun.delete(upload)) next();
  };
  onceClosed(response, leave);
  waiting.push(upload);
  next();
}

/** How many large bodies wait for their turn. */
export const uploadsWaiting = (): number => waiting.length;

function next() {
  while (begun.size < AT_ONCE) {
    const upload = waiting.find(({ sender }) => ![...begun].some((each) => each.sender === sender));
    if (!upload) return;
    waiting.splice(waiting.indexOf(upload), 1);
    begun.add(upload);
    upload.begin();
  }
}
