{
  "login": {
    "description": "Login nodes",
    "dist": "SLES15",
    "packages": [{"name": "zsh", "rationale": "Users ask for it"}]
  }
}
