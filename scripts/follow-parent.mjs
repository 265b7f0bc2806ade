// Loaded into each process that a command starts: standard input is a pipe from the command and closes when that
// dies, even by kill -9. Processes further down inherit this flag and must not follow it.
if (process.ppid === Number(process.env.KONTOR_PARENT)) {
  process.stdin.on("end", () => process.kill(process.pid, "SIGTERM"));
  process.stdin.on("error", () => {});
  process.stdin.resume();
  process.stdin.unref?.();
}
