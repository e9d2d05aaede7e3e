/** Drawn for the fictional town of Brzozogród: a silver birch on a blue shield, three golden leaves, a river. */
export const coatOfArms = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 240">
<defs><clipPath id="shield"><path d="M10 10h180v112c0 58-40 92-90 108C50 214 10 180 10 122z"/></clipPath></defs>
<g clip-path="url(#shield)">
<rect width="200" height="240" fill="#17438c"/>
<path d="M0 186q25-14 50 0t50 0 50 0 50 0v60H0z" fill="#f4f6fa"/>
<path d="M0 204q25-14 50 0t50 0 50 0 50 0v40H0z" fill="#17438c"/>
<path d="M93 190l4-118h6l4 118z" fill="#f4f6fa"/>
<path d="M95 92h7M97 112h8M94 134h8M98 154h9M93 172h8" stroke="#1b2433" stroke-width="4"/>
<g fill="#f4f6fa"><circle cx="100" cy="56" r="28"/><circle cx="72" cy="76" r="22"/><circle cx="128" cy="76" r="22"/><circle cx="84" cy="98" r="16"/><circle cx="116" cy="98" r="16"/></g>
<g fill="#e3a51a"><path d="M100 40q14 14 0 32-14-18 0-32z"/><path d="M72 62q14 14 0 30-14-16 0-30z"/><path d="M128 62q14 14 0 30-14-16 0-30z"/></g>
</g>
<path d="M10 10h180v112c0 58-40 92-90 108C50 214 10 180 10 122z" fill="none" stroke="#e3a51a" stroke-width="7"/>
</svg>`;
