// SPDX-License-Identifier: BSL-1.0
// replay_main NAME [--as-they-are] FOLDER...: calls a fuzzer, built by any compiler, for each file
// in the folders, and for texts that are made from them, by the fuzzer's own changes if it has
// some: cut short, with a byte changed, with a part twice. The same ones every time.
#include "fuzz.hpp"
#include "replay.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

int call(fuzzer const& f, std::string const& text)
{
    // A block of its own on the heap, which ends where the text does.
    std::vector<std::uint8_t> const bytes(text.begin(), text.end());
    return f.call(bytes.data(), bytes.size());
}

// A fixed sequence: xorshift32.
class sequence {
public:
    std::size_t below(std::size_t bound)
    {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return state_ % bound;
    }
    unsigned seed() { return static_cast<unsigned>(below(1'000'000)); }

private:
    std::uint32_t state_ = 0x9e3779b9u;
};

std::string changed(std::string text, sequence& random)
{
    auto const at = random.below(text.size() + 1);
    switch (random.below(4)) {
    case 0:
        text.resize(at);
        break;
    case 1:
        text.insert(at, 1, static_cast<char>(random.below(256)));
        break;
    case 2:
        text.insert(at, text.substr(random.below(text.size() + 1), random.below(16)));
        break;
    default:
        if (at < text.size())
            text[at] = static_cast<char>(random.below(256));
    }
    return text;
}

} // namespace

// What libFuzzer offers to a fuzzer's own changes.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max)
{
    static sequence random;
    auto const text = changed(to_text(data, size), random).substr(0, max);
    std::copy(text.begin(), text.end(), data);
    return text.size();
}

int main(int count, char** arguments)
{
    auto const f = std::find_if(fuzzers.begin(), fuzzers.end(),
        [&](fuzzer const& one) { return count > 1 && one.name == arguments[1]; });
    if (f == fuzzers.end())
        return 2;
    auto const as_they_are = count > 2 && std::string_view{arguments[2]} == "--as-they-are";
    std::vector<std::string> seeds{""};
    for (int n = as_they_are ? 3 : 2; n < count; ++n) {
        std::vector<std::filesystem::path> files;
        if (std::filesystem::is_directory(arguments[n]))
            for (auto const& entry : std::filesystem::directory_iterator{arguments[n]})
                files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (auto const& file : files) {
            std::ifstream in{file, std::ios::binary};
            seeds.emplace_back(
                std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{});
        }
    }
    for (auto const& seed : seeds)
        call(*f, seed);

    sequence random;
    auto const made = as_they_are ? 0 : 2'000;
    for (int n = 0; n < made; ++n) {
        auto text = seeds[random.below(seeds.size())];
        if (f->change != nullptr && n % 2 == 0) {
            auto const size = text.size();
            text.resize(size + 1'000);
            auto* const bytes = reinterpret_cast<std::uint8_t*>(text.data());
            text.resize(f->change(bytes, size, text.size(), random.seed()));
        }
        for (auto changes = 1 + random.below(4); changes != 0; --changes)
            text = changed(text, random);
        call(*f, text);
    }
    std::printf("%zu seeds, %d made from them\n", seeds.size(), made);
}
