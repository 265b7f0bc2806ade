import { beforeEach, expect, it, vi } from "vitest";
import { keep } from "./keep";

/** Something that dies when told to. */
function mortal() {
  const { promise: ended, resolve: die } = Promise.withResolvers<string>();
  return { ended, die, stop: vi.fn(async () => die("told")) };
}

const lines = vi.spyOn(console, "error").mockImplementation(() => {});
beforeEach(() => lines.mockClear());

function watched() {
  const lives: ReturnType<typeof mortal>[] = [];
  const start = vi.fn(() => {
    const life = mortal();
    lives.push(life);
    return life;
  });
  return { lives, start, giveUp: vi.fn() };
}

it("starts what died again, with one line that says how", async () => {
  const { lives, start, giveUp } = watched();
  await keep("thing", start, giveUp);
  lives[0]?.die("SIGKILL");
  await vi.waitFor(() => expect(lives).toHaveLength(2));
  expect(lines.mock.calls).toEqual([["The thing died by SIGKILL; it is started again in 0.2 s"]]);
  expect(giveUp).not.toHaveBeenCalled();
});

it("gives up after five deaths within a minute, after ever longer pauses; a start that fails is a death", async () => {
  const { lives, start, giveUp } = watched();
  await keep("thing", start, giveUp);
  start.mockImplementationOnce(() => {
    throw new Error("no room");
  });
  lives[0]?.die("SIGKILL");
  for (const count of [2, 3, 4]) {
    await vi.waitFor(() => expect(lives).toHaveLength(count), 10_000);
    lives.at(-1)?.die("exit code 1");
  }
  await vi.waitFor(() => expect(giveUp).toHaveBeenCalled());
  expect(giveUp.mock.calls).toEqual([["The thing died 5 times within a minute, at last by exit code 1"]]);
  expect(lines.mock.calls.flat().map((line) => String(line).slice(10))).toEqual([
    "died by SIGKILL; it is started again in 0.2 s",
    "died by no room; it is started again in 0.4 s",
    "died by exit code 1; it is started again in 0.8 s",
    "died by exit code 1; it is started again in 1.6 s",
  ]);
});

it("starts nothing again once it was stopped, and stops what starts meanwhile", async () => {
  const { lives, start, giveUp } = watched();
  const kept = await keep("thing", start, giveUp);
  await kept.stop();
  expect(lives[0]?.stop).toHaveBeenCalled();

  const slow = Promise.withResolvers<ReturnType<typeof mortal>>();
  const other = await keep("thing", start, giveUp);
  start.mockImplementationOnce(() => slow.promise as never);
  lives[1]?.die("SIGKILL");
  await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(3));
  const stopped = other.stop();
  const late = mortal();
  slow.resolve(late);
  await stopped;
  expect(late.stop).toHaveBeenCalled();
  expect([start.mock.calls.length, lines.mock.calls.length]).toEqual([3, 1]);
});

it("throws where the first start does", async () => {
  const broken = () => Promise.reject(new Error("no room"));
  await expect(keep("thing", broken, () => {})).rejects.toThrow("no room");
});
