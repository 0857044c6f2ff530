// Writes this folder's documents as files, in both forms, for the validators: write_samples DIR
#include <cstdio>
#include <fstream>
#include <string>

#include "hand_document.h"
#include "making.h"

int main(int count, char** arguments) {
  using namespace planverk;
  if (count != 2) {
    std::fputs("usage: write_samples DIR\n", stderr);
    return 3;
  }
  const std::string folder = arguments[1];
  const auto write = [&folder](const char* name, const document::Document& document, pdf::Options options) {
    const auto bytes = test::make_pdf(document, options);
    if (!bytes) std::fprintf(stderr, "%s: %s\n", name, bytes.error().what.c_str());
    std::ofstream file(folder + "/" + name, std::ios::binary);
    if (bytes) file << *bytes;
    return bytes && file.flush().good();
  };
  const document::Document rich = test::rich_document();
  const bool written = write("short.pdf", test::short_document(), {}) && write("rich.pdf", rich, {}) &&
                       write("rich-plain.pdf", rich, {.attach_source = false, .object_streams = false}) &&
                       write("rich-source.pdf", rich, {.attach_source = true});
  return written ? 0 : 1;
}
