export {
	readBranch
} from "./branch2.mjs";
