"""The facts of every sheet that opens beside a drawing."""
