// SPDX-License-Identifier: BSL-1.0
// Builds a request: links nothing.
#include <xdm/core.hpp>

#include <cstdio>

int main()
{
    using namespace xdm::literals;
    auto const request = encode(xdm::delete_event{.id = "42"_event});
    std::puts(href(request).c_str());
    return href(request) == "https://api.x.com/2/dm_events/42" ? 0 : 1;
}
