// The page of the plan preview. It comes to life with the panel that feeds it.
document.body.dataset['ready'] = 'true'
