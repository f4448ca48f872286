// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_EXAMPLES_FAKE_X_TEMPORARY_FOLDER_HPP
#define XDM_EXAMPLES_FAKE_X_TEMPORARY_FOLDER_HPP

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

/// A folder of its owner's alone, which is gone afterwards with all that is in it.
class temporary_folder {
public:
    temporary_folder() : path_{(std::filesystem::temp_directory_path() / "xdm-XXXXXX").string()}
    {
        if (!::mkdtemp(path_.data()))
            throw std::runtime_error{"no room for files"};
    }
    ~temporary_folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    temporary_folder(temporary_folder const&) = delete;
    temporary_folder& operator=(temporary_folder const&) = delete;

    std::string file(char const* name) const { return path_ + '/' + name; }

private:
    std::string path_;
};

#endif
