"""What is done with files and folders so that one program at a time does it, and each is whole."""
