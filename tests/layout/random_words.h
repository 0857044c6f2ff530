/// The words of random documents: runs of text with every kind of inline among them, added to where a Maker stands.
#pragma once

#include <string>
#include <vector>

#include "random_document.h"

namespace planverk::test {

/// How much room a line has: a column that cannot hold its longest word is an error of its own.
enum class Room : std::uint8_t { narrow, wide };

class RandomWords {
 public:
  RandomWords(Random& random, Maker& make, bool real_words) : random_(random), make_(make), real_words_(real_words) {}

  std::string words(int least, int most, Room room = Room::wide);
  /// Words with inlines among them.
  void line(int least, int most, Room room = Room::wide);
  void note();
  /// A name for a node, which references may lead to from then on.
  std::string name(char kind);

 private:
  std::string word(Room room);
  void inlines(int least, int most, Room room, int depth);
  void one_inline(Room room, int depth);
  void around(document::Kind kind, Room room, int depth);

  Random& random_;
  Maker& make_;
  bool real_words_;
  int words_ = 0;
  std::vector<std::string> names_;
};

/// The words that every document is printed with.
document::Words printed_words();

}  // namespace planverk::test
