export { GET } from "@/app/[tenant]/(shop)/items/[item]/preview/route";
