import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EnquiryRecord } from "@/components/enquiries/enquiry-record";
import { EnquirySteps } from "@/components/enquiries/enquiry-steps";
import { Notice } from "@/components/frame/notice";
import { getEnquiryRecord } from "@/lib/enquiries/queries";
import { enquiryPath } from "@/lib/enquiries/schema";
import { load } from "@/lib/load";
import { withQuery } from "@/lib/page";
import { can } from "@/lib/scope";
import { answerEnquiryAction, closeEnquiryAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enquiries"))("recordTitle") };
}

export default async function Enquiry(props: PageProps<"/[tenant]/provider/enquiries/[enquiry]">) {
  const { data, tenant, actor, notice } = await load(
    "provider",
    "quote:read",
    props,
    enquiryPath,
    getEnquiryRecord,
  );
  const area = `/${tenant}/provider`;
  const create = can(actor, "customer:create");
  return (
    <>
      <Notice notice={notice} />
      <EnquiryRecord
        {...data}
        area={area}
        steps={
          can(actor, "quote:write") && (
            <EnquirySteps
              tenant={tenant}
              enquiry={data.enquiry}
              actions={{ answer: answerEnquiryAction, close: closeEnquiryAction }}
              customerHref={
                create ? withQuery(`${area}/customers/new`, { enquiry: data.enquiry.id }) : undefined
              }
            />
          )
        }
      />
    </>
  );
}
