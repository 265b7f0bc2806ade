import { setTimeout as sleep } from "node:timers/promises";
import type { Met } from "./people";

/** An installation at work, and the people who work with it. */
export type Stage = {
  /** The commands that run: what they started is below them. */
  roots: number[];
  origin: string;
  tenant: string;
  /** Where its database and files lie. */
  dir: string;
  /** Whether that is a disk of its own, which can be filled. */
  ownDisk: boolean;
  ownerUrl: string;
  superuserUrl: string;
  mail: { hangs?: Promise<void> };
  met: Met;
};

/** Waits until so many forms more were taken in; returns after how many seconds. */
export async function untilDone({ met: { done } }: Stage, more: number): Promise<number> {
  const [begun, before] = [Date.now(), done.length];
  while (done.length < before + more) await sleep(20);
  return (Date.now() - begun) / 1000;
}
