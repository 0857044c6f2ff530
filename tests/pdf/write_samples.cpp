// Writes this folder's documents as files, in both forms, for the validators: write_samples DIR
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "hand_document.h"
#include "making.h"

int main(int count, char** arguments) {
  using namespace planverk;
  if (count != 2) {
    std::fputs("usage: write_samples DIR\n", stderr);
    return 3;
  }
  const std::string folder = arguments[1];
  const auto write = [&folder](const char* name, const Result<std::string>& bytes) {
    if (!bytes) std::fprintf(stderr, "%s: %s\n", name, plain(bytes.error().message).c_str());
    std::ofstream file(folder + "/" + name, std::ios::binary);
    if (bytes) file << *bytes;
    return bytes && file.flush().good();
  };
  const auto guest = [](const document::Document& document, std::vector<std::size_t> pages) -> Result<std::string> {
    const auto alone = test::make_pdf(document);
    if (!alone) return alone;
    return test::make_with_guest(test::short_document(), *alone, {.pages = std::move(pages)});
  };
  const document::Document brief = test::short_document(), rich = test::rich_document();
  const pdf::Options plain{.attach_source = false, .object_streams = false}, with_source{.attach_source = true};
  const bool written = write("short.pdf", test::make_pdf(brief)) && write("rich.pdf", test::make_pdf(rich)) &&
                       write("rich-plain.pdf", test::make_pdf(rich, plain)) &&
                       write("rich-source.pdf", test::make_pdf(rich, with_source)) &&
                       write("guest.pdf", guest(rich, {})) && write("excerpt.pdf", guest(rich, {2})) &&
                       write("excerpts.pdf", guest(rich, {1, 3})) && write("pack.pdf", test::make_pack(brief, rich)) &&
                       write("pack-source.pdf", test::make_pack(rich, brief, with_source));
  return written ? 0 : 1;
}
