import { enquiriesPage } from "@/app/[tenant]/_enquiries/enquiries-page";
import { moveEnquiriesAction } from "@/app/[tenant]/reseller/enquiries/actions";

export { generateMetadata } from "@/app/[tenant]/_enquiries/enquiries-page";
export default enquiriesPage("reseller", moveEnquiriesAction);
