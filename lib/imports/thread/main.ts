import { parentPort, workerData } from "node:worker_threads";
import { TableFault } from "@/lib/imports/table";
import type { Answer, Ask } from "./asks";
import { piecesOf } from "./pieces";
import { giveWay } from "./priority";

// The parser makes an error of each row that is shorter than the first, and most of what that costs is the trace.
Error.stackTraceLimit = 0;

giveWay();
const pieces = piecesOf(workerData as Ask);

parentPort?.on("message", () => parentPort?.postMessage(next()));

function next(): Answer<unknown> {
  try {
    const { done, value } = pieces.next();
    return done ? { end: true } : { value };
  } catch (error) {
    if (error instanceof TableFault) return { fault: error.key, line: error.line };
    throw error;
  }
}
