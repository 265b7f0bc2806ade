// Loaded into a server with --import: counts and times the statements of each request from outside, so that the server
// under measurement is the one that is shipped. What was counted is asked for, and forgotten, at /__requests.
import { AsyncLocalStorage } from "node:async_hooks";
import http from "node:http";
import pg from "pg";

const current = new AsyncLocalStorage();
let requests = [];

const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function (...args) {
  const [event, request, response] = args;
  if (event !== "request") return emit.apply(this, args);
  if (request.url === "/__requests") {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ requests, cpu: process.cpuUsage() }));
    requests = [];
    return true;
  }
  const begun = performance.now();
  const seen = { method: request.method, path: request.url, statements: [], ms: 0, status: 0 };
  response.once("finish", () => {
    seen.ms = performance.now() - begun;
    seen.status = response.statusCode;
    requests.push(seen);
  });
  return current.run(seen, () => emit.apply(this, args));
};

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (...args) {
  const seen = current.getStore();
  if (!seen) return query.apply(this, args);
  const [asked] = args;
  const now = performance.now();
  const statement = { text: typeof asked === "string" ? asked : asked.text, from: now, to: now };
  seen.statements.push(statement);
  const end = () => {
    statement.to = performance.now();
  };
  // A pool hands over a callback, everybody else waits for the promise.
  const last = args.length - 1;
  const callback = args[last];
  if (typeof callback === "function") {
    args[last] = (...result) => {
      end();
      callback(...result);
    };
    return query.apply(this, args);
  }
  const answer = query.apply(this, args);
  answer.then(end, end);
  return answer;
};
