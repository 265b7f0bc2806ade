// Loaded into each server: standard input is a pipe from the command that started it and closes when that dies,
// even by kill -9.
process.stdin.on("end", () => process.kill(process.pid, "SIGTERM"));
process.stdin.on("error", () => {});
process.stdin.resume();
process.stdin.unref?.();
