import type { ReactNode } from "react";
import { ActionBar } from "@/components/ui/action-bar/action-bar";
import { boundedCount } from "@/components/ui/bounded-count";
import { Button } from "@/components/ui/button";
import { QueryForm } from "@/components/ui/query-form";
import { HiddenField } from "@/components/ui/text-field";
import { getSpeech } from "@/lib/i18n/words";

type PricingBarProps = {
  id: string;
  path: string;
  filter: Record<string, string | undefined>;
  count: number;
  bound: number;
  list: ReactNode;
};

/** The offers, and the way to the page that prices the ticked ones, or everything that matches; by GET, so that it is an address. */
export async function PricingBar({ id, path, filter, count, bound, list }: PricingBarProps) {
  const speech = await getSpeech();
  return (
    <ActionBar form={id} list={list} all={boundedCount(count, speech, bound)}>
      <QueryForm id={id} action={`${path}/prices`}>
        {Object.entries(filter).map(
          ([name, value]) => value && <HiddenField key={name} name={name} value={value} />,
        )}
        {/* Behind the box for all that match, which counts where it is ticked: the first value of a name does. */}
        <HiddenField name="which" value="chosen" />
        <Button type="submit" variant="primary">
          {speech.words("sellable")("priceTicked")}
        </Button>
      </QueryForm>
    </ActionBar>
  );
}
