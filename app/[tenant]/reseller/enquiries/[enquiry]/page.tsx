import { enquiryPage } from "@/app/[tenant]/_enquiries/enquiry-page";
import * as actions from "@/app/[tenant]/reseller/enquiries/actions";

export { generateMetadata } from "@/app/[tenant]/_enquiries/enquiry-page";
export default enquiryPage("reseller", actions);
