export {
	verify
} from "./verify.mjs";
