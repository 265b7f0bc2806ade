import type { IncomingMessage, ServerResponse } from "node:http";
import { onceClosed } from "@/lib/base/closed";
import { type Met, meeting } from "@/lib/base/outage";
import { standBefore } from "@/lib/posts/stand";
import { answerAway } from "./away";
import { databaseAnswers } from "./probe";

/** Nobody waits for more than ten seconds on a database that says nothing, in milliseconds. */
const PATIENCE = 8500;
/** The framework's own files never ask the database. */
const FILES = "/_next/static/";

/**
 * From here on whoever cannot be answered because the database is away, has no room or takes too long gets 503 and when to
 * come again, in place of the framework's 500.
 */
export function standInForOutages(): void {
  standBefore((request, response, answer) => {
    if (request.url?.startsWith(FILES)) return answer();
    const met: Met = {};
    const standIn = replacing(request, response, met);
    const watch = setInterval(async () => {
      if (response.headersSent) clearInterval(watch);
      else if (!(await databaseAnswers()) && !response.headersSent) standIn();
    }, PATIENCE);
    watch.unref();
    onceClosed(response, () => clearInterval(watch));
    meeting(met, answer);
  });
}

/** Watches for a 500 that an outage led to, before anything of it is sent. Returns how to answer in its place at once. */
function replacing(request: IncomingMessage, response: ServerResponse, met: Met) {
  const { writeHead, write, end, flushHeaders } = response;
  const standIn = () => {
    Object.assign(response, { writeHead, write, end, flushHeaders });
    const number = response.getHeader("x-request-id");
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    if (number) response.setHeader("x-request-id", number);
    answerAway(request, response);
    silence(response);
  };
  const unless = (go: (...given: never[]) => unknown, instead: unknown) =>
    function (this: ServerResponse, ...given: never[]) {
      const status = go === writeHead ? given[0] : response.statusCode;
      if (!met.outage || status !== 500 || response.headersSent) return go.apply(response, given);
      standIn();
      return instead;
    };
  Object.assign(response, {
    writeHead: unless(writeHead, response),
    write: unless(write, true),
    end: unless(end, response),
    flushHeaders: unless(flushHeaders, undefined),
  });
  return standIn;
}

/** What the framework still has to say is not heard. */
function silence(response: ServerResponse) {
  const self = () => response;
  const ignored = { writeHead: self, end: self, setHeader: self, appendHeader: self, write: () => true };
  Object.assign(response, ignored, { removeHeader: () => {}, flushHeaders: () => {} });
}
