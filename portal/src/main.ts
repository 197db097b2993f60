// SPDX-License-Identifier: Apache-2.0

import './app.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { showLanguage } from './lib/i18n.svelte';
import { startRouter } from './lib/router.svelte';
import { allowOwnScripts } from './lib/trusted';
import { startUpdates } from './lib/updates.svelte';

allowOwnScripts();
showLanguage();
startRouter();

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
target.textContent = '';
mount(App, { target });
startUpdates();
