// Takes pages of a PDF file that others made into a file of ours, and says what became of them:
// take_guest IN OUT [--artifacts] [PAGE…], pages from 0, all where none is named.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "hand_document.h"
#include "making.h"

int main(int count, char** arguments) {
  using namespace planverk;
  if (count < 3) {
    std::fputs("usage: take_guest IN OUT [--artifacts] [PAGE…]\n", stderr);
    return 3;
  }
  std::ifstream in(arguments[1], std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  bool keep_structure = true;
  std::vector<std::size_t> pages;
  for (int i = 3; i < count; ++i) {
    if (std::string(arguments[i]) == "--artifacts") {
      keep_structure = false;
    } else {
      pages.push_back(std::strtoull(arguments[i], nullptr, 10));
    }
  }
  foreign::CopyReport report;
  const auto made =
      test::make_with_guest(test::short_document(), bytes.str(), {pages, keep_structure, &report});
  if (!made) {
    std::printf("%s\n", plain(made.error().message).c_str());
    return 1;
  }
  std::printf("structure %s%s, mended %zu, links dropped %zu, drawn %zu, notes dropped %zu\n",
              report.structure_kept ? "kept" : "lost: ", report.structure_lost.c_str(), report.mended,
              report.links_dropped, report.drawn, report.notes_dropped);
  std::ofstream out(arguments[2], std::ios::binary);
  out << *made;
  return out.flush().good() ? 0 : 4;
}
