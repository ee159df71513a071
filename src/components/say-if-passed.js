{
	const due = document.getElementById('due');
	const passed = due.dataset.lastDay < new Date().toISOString().slice(0, 10);
	due.hidden = passed;
	document.getElementById('due-past').hidden = !passed;
}
