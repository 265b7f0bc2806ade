import { getTranslations } from "next-intl/server";
import { BoundedCount } from "@/components/ui/list";
import { COUNT_BOUND } from "@/lib/enquiries/queries";

/** How much new work waits behind an entry of the rail: a number to the eye, "3 new" to the ear. */
export async function Waiting({ count }: { count: number }) {
  const t = await getTranslations("frame");
  return (
    <>
      <BoundedCount count={count} bound={COUNT_BOUND} />
      <span className="sr-only"> {t("waiting")}</span>
    </>
  );
}
