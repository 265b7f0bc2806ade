import type { ReactNode } from "react";
import { ActionBar } from "@/components/ui/action-bar/action-bar";
import { Preview } from "@/components/ui/action-bar/preview";
import { Step } from "@/components/ui/action-bar/step";
import { boundedCount } from "@/components/ui/bounded-count";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { given } from "@/lib/base/given";
import { bulkQuery } from "@/lib/catalogue/bulk/schema";
import type { Category } from "@/lib/categories/queries";
import type { Actor } from "@/lib/door/actor";
import { getSpeech } from "@/lib/i18n/words";
import { CategoryField, MoveField, PriceFields } from "./change-fields";

type BulkBarProps = {
  id: string;
  action: FormAction;
  path: string;
  filter: Record<string, string | undefined>;
  data: { count: number; categories: Category[] };
  actor: Actor;
  list: ReactNode;
};

const nothing = bulkQuery.parse({});

/** The list of items with the steps for many of them; without script each leads to the page that shows what it would change. */
export async function BulkBar({ id, action, path, filter, data, actor, list }: BulkBarProps) {
  const speech = await getSpeech();
  const t = speech.words("catalogue");
  const steps = {
    price: <PriceFields query={nothing} currency={actor.currency} />,
    category: <CategoryField query={nothing} categories={data.categories} actor={actor} />,
    state: <MoveField query={nothing} />,
  };
  return (
    <ActionBar form={id} list={list} all={boundedCount(data.count, speech)}>
      <ActionForm id={id} action={action} tenant={actor.tenantSlug} hidden={given(filter)} className="">
        {(["price", "category", "state"] as const).map((what) => (
          <Step key={what} trigger={t(`bulkKind.${what}`)} name="what" value={what}>
            {steps[what]}
            <Preview
              address={`${path}/bulk/effect`}
              name="what"
              value={what}
              submit={t("bulkPreview")}
              pending={t("pending")}
            />
          </Step>
        ))}
      </ActionForm>
    </ActionBar>
  );
}
