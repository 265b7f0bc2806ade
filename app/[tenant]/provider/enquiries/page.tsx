import { enquiriesPage } from "@/app/[tenant]/_enquiries/enquiries-page";

export { generateMetadata } from "@/app/[tenant]/_enquiries/enquiries-page";
export default enquiriesPage("provider");
