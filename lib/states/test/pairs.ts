import { leadsFrom, type Machine, statesOf, verbsOf } from "@/lib/states/machine";

/** Each step from each state, and whether the table allows it: what the commands of a noun are tested with. */
export const pairsOf = <State extends string, Verb extends string>(machine: Machine<State, Verb>) =>
  verbsOf(machine).flatMap((verb) =>
    statesOf(machine).map((state) => ({ verb, state, allowed: leadsFrom(machine, verb, state) })),
  );
