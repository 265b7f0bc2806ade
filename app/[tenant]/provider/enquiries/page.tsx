import { enquiriesPage } from "@/app/[tenant]/_enquiries/enquiries-page";
import { moveEnquiriesAction } from "@/app/[tenant]/provider/enquiries/actions";

export { generateMetadata } from "@/app/[tenant]/_enquiries/enquiries-page";
export default enquiriesPage("provider", moveEnquiriesAction);
