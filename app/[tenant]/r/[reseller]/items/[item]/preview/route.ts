export { GET } from "../../../../../(shop)/items/[item]/preview/route";
