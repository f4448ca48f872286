// SPDX-License-Identifier: BSL-1.0
// An X that lives in memory, behind HTTP on this machine, for clients in any language.
//
//   fake_x [--port N] [--limits real|off|hidden] [--redirect URI]
//
//   --limits    as X counts; or any number of requests, with or without headers of windows
//   --port      any that is free, if nothing is said
//   --redirect  where its two apps get browsers back, http://127.0.0.1:8400/callback
//
// Prints one line of JSON: where it listens, who is there, their tokens, and the apps. X's pages
// ask nobody: who opens /i/oauth2/authorize or /oauth/authorize is "me" and says yes, with `&deny`
// at the end no. POST /fake/reset leads back to the beginning.
#include "fake_x/server.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>

int main(int count, char** words)
{
    int port = 0;
    auto limits = shown_limits::real;
    std::string redirect = "http://127.0.0.1:8400/callback";
    for (int i = 1; i + 1 < count; i += 2) {
        std::string_view const word = words[i], value = words[i + 1];
        if (word == "--port")
            port = std::atoi(words[i + 1]);
        else if (word == "--limits" && (value == "real" || value == "off" || value == "hidden"))
            limits = value == "real"  ? shown_limits::real
                     : value == "off" ? shown_limits::off
                                      : shown_limits::hidden;
        else if (word == "--redirect")
            redirect = value;
        else
            count = 0;
    }
    if (count % 2 == 0) {
        std::fputs("fake_x [--port N] [--limits real|off|hidden] [--redirect URI]\n", stderr);
        return 2;
    }
    try {
        fake_server server{port, limits, redirect};
        std::puts(server.cast().c_str());
        std::fflush(stdout);
        return server.serve() ? 0 : 1;
    } catch (std::exception const& failed) {
        std::fprintf(stderr, "fake_x: %s\n", failed.what());
        return 1;
    }
}
