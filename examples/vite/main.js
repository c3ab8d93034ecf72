document.querySelector("h1").append(", open");
