import { seatsPage } from "@/app/[tenant]/_subscriptions/seats-page";
import { askForChangeAction, changeSeatsAction } from "@/app/[tenant]/reseller/subscriptions/actions";

export { generateMetadata } from "@/app/[tenant]/_subscriptions/seats-page";
export default seatsPage("reseller", changeSeatsAction, askForChangeAction);
