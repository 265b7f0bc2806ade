import { type Load, load, type Target } from "./load";

export type Timing = { rounds: number; seconds: number; warmUp: number };
export type Rounds = Record<string, Load[]>;

/** Asks all targets in turn, round after round (A B C A B C …), so that what disturbs the machine disturbs all of them. */
export async function alternate(
  targets: Target[],
  { rounds, seconds, warmUp }: Timing,
  progress: (text: string) => void,
): Promise<Rounds> {
  const measured: Rounds = Object.fromEntries(targets.map(({ name }) => [name, []]));
  for (const target of targets) {
    progress(`warm-up: ${target.name}`);
    await target.prepare?.();
    await load(target, warmUp);
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const target of targets) {
      progress(`round ${round} of ${rounds}: ${target.name}`);
      await target.prepare?.();
      measured[target.name]?.push(await load(target, seconds));
    }
  }
  return measured;
}

export function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - (sorted.length % 2 ? 0 : 1)], sorted[middle]];
  return (low + high) / 2;
}

/** Requests per second: the median of all rounds. */
export const rateOf = (rounds: Rounds, name: string): number =>
  medianOf((rounds[name] ?? []).map(({ perSecond }) => perSecond));

/** Milliseconds of the processor for one time: the median of all rounds. */
export const cpuOf = (rounds: Rounds, name: string): number =>
  medianOf((rounds[name] ?? []).map(({ cpu }) => cpu));

/** How much of the processor one target takes against another: the median of the ratios within each round. */
export const cpuRatioOf = (rounds: Rounds, name: string, to: string): number =>
  medianOf((rounds[name] ?? []).map(({ cpu }, round) => cpu / (rounds[to]?.[round]?.cpu ?? Number.NaN)));

/** How many times as fast one target is as another: the median of the ratios within each round. */
export const ratioOf = (rounds: Rounds, name: string, to: string): number =>
  medianOf(
    (rounds[name] ?? []).map(
      ({ perSecond }, round) => perSecond / (rounds[to]?.[round]?.perSecond ?? Number.NaN),
    ),
  );
