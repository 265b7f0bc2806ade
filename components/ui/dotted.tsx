import { Children, type ReactNode } from "react";

/** What a record is, in one line: parts with a dot between them; those that are nothing are left out. */
export function Dotted({ children }: { children: ReactNode }) {
  return (
    <div className="dotted">
      {Children.toArray(children).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other name, and never change places
        <span key={at}>{part}</span>
      ))}
    </div>
  );
}
