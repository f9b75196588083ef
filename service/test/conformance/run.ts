/** `npm run conformance -- URL`: the contract, held against whatever answers there. It leaves made-up circles behind. */
import { describeContract } from './contract.ts';

const { CONFORMANCE_URL = '', ORGANISER_TOKEN = '' } = process.env;

describeContract({ url: () => CONFORMANCE_URL.replace(/\/+$/, ''), organiserToken: ORGANISER_TOKEN });
