#!/usr/bin/perl
# charmodel.pl DICT SIMPLIFIED PHRASES > charmodel.tsv: the character model
# from a list of words with counts (jieba's dict.txt: word, count, part of
# speech) and set phrases of official prose (charphrase.tsv), each of which
# counts as a word.  Text is taken as words one after another, each drawn by its count;
# so a pair of characters comes about inside a word, or where one word ends
# and the next begins.
# charmark.tsv adds what a word list lacks.
use strict;
use warnings;
use utf8;
use open ':std', ':encoding(UTF-8)';

my ($dict, $simplified, $phrases) = @ARGV;

# A phrase of that field stands once or twice in a report of 10,000 words; the
# list of words counts some 60 million.
my $weight = 3000;

my (%count, %in, %first, %last, %alone, %simple, $words);

open my $s, '<', $simplified or die "$simplified: $!\n";
while (<$s>) {
	chomp;
	next if /^#/;
	my ($t, $to) = split /\t/;
	$simple{$t} = $to if length $t == 1;
}
sub add {
	my ($w, $n) = @_;
	my @c = map { $simple{$_} // $_ } split //, $w;
	$words += $n;
	$count{$_} += $n for @c;
	$first{$c[0]} += $n;
	$last{$c[-1]} += $n;
	$alone{$w} += $n if @c == 1;
	$in{$c[$_]}{$c[$_ + 1]} += $n for 0 .. $#c - 1;
}

open my $f, '<', $dict or die "$dict: $!\n";
while (<$f>) {
	my ($w, $n) = split / /;
	add($w, $n) if $w =~ /^\p{Han}+$/;
}
open my $p, '<', $phrases or die "$phrases: $!\n";
while (<$p>) {
	chomp;
	next if /^#/ || $_ eq 'phrase';
	add($_, $weight) for split /\|/;
}
print <<'HEAD';
# The characters of modern Chinese and what follows them inside words.
# char: the character.
# all, first, last, alone: -10 ln of its share of all characters, of the
#	beginnings and the ends of words, and as a word by itself.
# next: the characters that follow it inside a word, in groups of like
#	probability: -10 ln P(next | char), a colon, the characters.
# Source: the word list of jieba 0.42.1 (Sun Junyi; MIT licence) and
#	charphrase.tsv, counted by lib/gen/charmodel.pl; do not edit, run make update-data.
# index: none
char	all	first	last	alone	next
HEAD
my $all = 0;
$all += $_ for values %count;
sub level { my $p = shift; $p > 0 ? int(-10 * log($p) + .5) : 250 }
for my $c (sort { $count{$b} <=> $count{$a} || $a cmp $b } keys %count) {
	last if $count{$c} < 3;
	my %by;
	for my $d (keys %{$in{$c} // {}}) {
		my $p = $in{$c}{$d} / $count{$c};
		next if $in{$c}{$d} < 3;
		push @{$by{level($p)}}, $d;
	}
	my $next = join ' ', map { "$_:" . join '', sort @{$by{$_}} }
	    sort { $a <=> $b } keys %by;
	print join("\t", $c, level($count{$c} / $all),
	    level(($first{$c} // 0) / $words),
	    level(($last{$c} // 0) / $words),
	    level(($alone{$c} // 0) / $words), $next), "\n";
}
