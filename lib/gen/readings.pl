#!/usr/bin/perl
# readings.pl Unihan_Readings.txt > lib/data/readings.tsv: the Mandarin
# readings of the characters of GBK, from the Unicode Character Database
# (Debian: package unicode-data, file Unihan_Readings.txt.bz2).
use strict;
use warnings;
use utf8;
binmode STDOUT, ':utf8';

# Readings in use now; kHanyuPinyin also has those of old books, so it counts
# only where the others are silent.
my @fields = qw(kMandarin kXHC1983 kHanyuPinlu kTGHZ2013);
my (%field, %by, $version);
open my $in, '<:utf8', $ARGV[0] or die "readings.pl: $ARGV[0]: $!\n";
while (<$in>) {
	$version = $1 if /^# Unicode version: (\S+)/;
	next unless /^U\+([0-9A-F]{4})\t(k\w+)\t(.*)/;
	my ($cp, $name, $cell) = (hex $1, $2, $3);
	next if $cp < 0x4E00 || $cp > 0x9FA5;
	$cell =~ s/\b[0-9]+\.[0-9]+(?:,[0-9]+\.[0-9]+)*\**://g;
	$cell =~ s/\([0-9]+\)//g;
	$cell =~ s/\*//g;
	$field{$cp}{$name} = [grep { !/[^a-zà-ǿ\x{300}-\x{36f}]/ }
	    split /[ ,:]+/, $cell];
}
for my $cp (sort { $a <=> $b } keys %field) {
	my %seen;
	my @got = map { @{$field{$cp}{$_} // []} } @fields;
	@got = @{$field{$cp}{kHanyuPinyin} // []} unless @got;
	$by{$_} .= chr $cp for grep { length && !$seen{$_}++ } @got;
}
print <<"HEAD";
# The Mandarin readings of the characters of GBK (U+4E00 to U+9FA5).
# Columns: reading (pinyin with tone mark; none for the neutral tone),
# chars (every character that is read so, by code point).
# Source: Unicode $version, Unihan_Readings.txt: kMandarin, kXHC1983,
# kHanyuPinlu, kTGHZ2013, and kHanyuPinyin where these are silent; made by
# lib/gen/readings.pl.
# Licence: Unicode License, https://www.unicode.org/license.txt
HEAD
print "reading\tchars\n";
print "$_\t$by{$_}\n" for sort keys %by;
