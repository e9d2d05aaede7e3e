/** What jest sees in place of a style sheet. */
export default {};
