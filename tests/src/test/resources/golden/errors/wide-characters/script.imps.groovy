recipe('login') {
    description '登录节点', 'ログイン'
	tabbed 'é́ 😀'; pakages 'vim'
}
