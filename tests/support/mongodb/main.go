// A server that speaks MongoDB's protocol, for the contract tests: FerretDB
// over SQLite. Usage: mongodb ADDRESS DIRECTORY. It prints "ready" once it
// listens and stops when its standard input closes, so that it never outlives
// the test that started it.
package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"time"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	address, directory := os.Args[1], os.Args[2]
	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: address},
		Handler:   "sqlite",
		SQLiteURL: "file:" + directory + "/",
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	ctx, stop := context.WithCancel(context.Background())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		stop()
	}()
	go announce(address)
	if err := server.Run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func announce(address string) {
	for {
		connection, err := net.Dial("tcp", address)
		if err == nil {
			_ = connection.Close()
			fmt.Println("ready")
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}
